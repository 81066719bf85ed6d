package io.execfabric.hotupdate.inputschema;

/**
 * One thing in an input that its schema does not allow.
 *
 * @param pointer the JSON pointer of the place; empty for the whole input
 * @param field the same as a person says it, for instance {@code address.street}, with the name of a property that is
 *     missing or too much
 * @param english what is wrong, at most 300 characters
 * @param chinese the same
 */
public record Mismatch(String pointer, String field, String english, String chinese) {}
