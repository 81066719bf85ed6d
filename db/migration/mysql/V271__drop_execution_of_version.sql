drop index ix_execution_version on execution;
