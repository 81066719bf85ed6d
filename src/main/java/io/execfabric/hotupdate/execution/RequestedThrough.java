package io.execfabric.hotupdate.execution;

import org.jspecify.annotations.Nullable;

/**
 * By what a run was asked for, for the person who has to judge it.
 *
 * @param token the name that its owner gave the token; null for a browser session
 * @param client what the program calls itself, which nobody has checked; null when it did not say
 */
public record RequestedThrough(
        @Nullable String token, @Nullable String client) {}
