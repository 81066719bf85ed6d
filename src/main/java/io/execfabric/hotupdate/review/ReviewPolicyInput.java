package io.execfabric.hotupdate.review;

/**
 * Inputs of {@code processes/review-policy.dmn}.
 *
 * @param declaredRisk {@code low}, {@code medium} or {@code high}
 * @param aiRequested whether the tenant wishes AI to call it
 * @param secretFound whether the static checks saw a secret
 */
public record ReviewPolicyInput(String declaredRisk, boolean aiRequested, boolean secretFound) {}
