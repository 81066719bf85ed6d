-- ix_execution_window begins with the same columns.
drop index ix_execution_open on execution;
