package io.execfabric.hotupdate.tenancy;

/**
 * Somebody who is let in at this moment.
 *
 * @param passwordStamp another text after each change of the password; tells nothing of the password
 */
public record KnownPerson(Caller caller, String passwordStamp) {}
