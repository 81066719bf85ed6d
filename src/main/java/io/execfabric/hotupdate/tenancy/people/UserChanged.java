package io.execfabric.hotupdate.tenancy.people;

/** Somebody's roles or password changed, or whether they are let in: what is remembered of them is old after the commit. */
public record UserChanged(String user) {}
