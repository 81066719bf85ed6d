package io.execfabric.hotupdate.shared;

/**
 * The three independent decisions about a capability: none implies another.
 *
 * @param aiCallable whether AI may be offered and may call it
 * @param manualExecution whether a person may start it by hand
 * @param confirmationRequired whether each run waits for a person's yes
 */
public record Answers(boolean aiCallable, boolean manualExecution, boolean confirmationRequired) {

    /** Whether this opens anything that {@code other} keeps closed. */
    public boolean isLooserThan(Answers other) {
        return (aiCallable && !other.aiCallable)
                || (manualExecution && !other.manualExecution)
                || (!confirmationRequired && other.confirmationRequired);
    }
}
