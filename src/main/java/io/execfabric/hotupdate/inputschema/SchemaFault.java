package io.execfabric.hotupdate.inputschema;

import io.execfabric.hotupdate.shared.wording.Wording;

/**
 * Why a schema cannot be used.
 *
 * @param pointer the JSON pointer of the place; empty for the whole
 */
public record SchemaFault(String pointer, Wording wording) {}
