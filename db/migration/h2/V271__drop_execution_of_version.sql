drop index ix_execution_version;
