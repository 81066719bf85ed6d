package io.execfabric.hotupdate.availability;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What the permission checks of step 6 found.
 *
 * @param green whether each check found what it expected
 */
public record AvailabilityReport(Instant checkedAt, boolean green, List<Check> checks) {

    /**
     * One question asked through one door.
     *
     * @param check the door's name
     * @param subject as whom it was asked
     * @param expected {@code open} or {@code closed}, or the set of authorised tenants
     * @param actual the same, as found
     */
    public record Check(String check, String subject, String expected, String actual) {

        public static Check of(String check, String subject, boolean expected, boolean actual) {
            return new Check(check, subject, word(expected), word(actual));
        }

        boolean green() {
            return expected.equals(actual);
        }

        private static String word(boolean open) {
            return open ? "open" : "closed";
        }
    }

    public static AvailabilityReport of(Instant checkedAt, List<Check> checks) {
        return new AvailabilityReport(checkedAt, checks.stream().allMatch(Check::green), List.copyOf(checks));
    }

    /** The checks as a person wants to read them: what is red first, each part in the order in which it was asked. */
    public List<Check> redFirst() {
        return checks.stream().sorted(Comparator.comparing(Check::green)).toList();
    }

    public List<Check> redChecks() {
        return checks.stream().filter(check -> !check.green()).toList();
    }

    /** Whether anything is open that should be closed, rather than closed that should be open. */
    public boolean leaks() {
        return redChecks().stream().anyMatch(check -> check.actual().equals("open"));
    }

    /** The same with every subject renamed. */
    public AvailabilityReport withSubjects(UnaryOperator<String> name) {
        return new AvailabilityReport(
                checkedAt,
                green,
                checks.stream()
                        .map(check -> new Check(check.check, name.apply(check.subject), check.expected, check.actual))
                        .toList());
    }
}
