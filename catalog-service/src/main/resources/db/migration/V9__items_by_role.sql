-- Items by a role, whoever has it: the role alone is a word of the index too.
update item_version
   set assigned = array(select distinct substring(word from '^[A-Z]+') from unnest(assigned) word)
                  || assigned
 where assigned <> '{}';
