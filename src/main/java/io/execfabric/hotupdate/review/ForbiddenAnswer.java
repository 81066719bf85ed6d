package io.execfabric.hotupdate.review;

/**
 * An answer that a reviewer cannot give, so that a form can switch it off and say why.
 *
 * @param question {@code aiCallable} or {@code confirmationRequired}
 * @param answer which of the two answers is forbidden
 * @param reason one sentence for the reviewer
 */
public record ForbiddenAnswer(String question, boolean answer, String reason) {}
