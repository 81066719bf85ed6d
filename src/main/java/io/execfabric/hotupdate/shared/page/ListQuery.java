package io.execfabric.hotupdate.shared.page;

/**
 * The filters of a list as an address has them: a record, whose components are the parameters. A collection may be given
 * several times, anything else once; a value that does not fit is a 400 that says what would; an empty one is none.
 */
public interface ListQuery {}
