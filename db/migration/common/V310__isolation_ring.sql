-- Each sweep asks as other tenants than the one before it: behind whom it began.
alter table isolation_sweep add column ring_begin varchar(64);
