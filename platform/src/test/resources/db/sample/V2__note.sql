create table sample_note (
    id      uuid    not null primary key,
    version bigint  not null,
    code    text    not null constraint sample_note_code unique,
    kind    text    not null,
    text    text    not null,
    due_on  date,
    unit    text    not null
);
