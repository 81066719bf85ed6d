package io.execfabric.hotupdate.shared;

/** Makes ids: opaque, sortable by time of making (UUIDv7 as text, 36 characters). */
@FunctionalInterface
public interface Ids {

    String next();
}
