package io.execfabric.hotupdate.tenancy;

/** The demo people were made, which happens on an empty database alone; published in the transaction that makes them. */
public record DemoPeopleMade() {}
