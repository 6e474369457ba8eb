create table sample_counter (id text primary key, version bigint not null);
create table sample_sum (id text primary key, total bigint not null, last_sequence bigint not null);
