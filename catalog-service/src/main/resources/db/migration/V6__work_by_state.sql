-- A supervisor's list of what stands in one state, however rare the state is.
create index disclosure_jurisdiction_state on disclosure (jurisdiction, state, id desc);
