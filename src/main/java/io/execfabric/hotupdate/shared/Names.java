package io.execfabric.hotupdate.shared;

import java.util.Set;
import java.util.regex.Pattern;

/** The one rule for tenant ids and script codes: lower case letters, digits, {@code -}, {@code _}, a letter first. */
public final class Names {

    /** 1–64 characters. The product's rule; the length keeps paths and tool names within every system's limit. */
    public static final Pattern PATTERN = Pattern.compile("[a-z][a-z0-9_-]{0,63}");

    /** {@code get_execution} is the platform's own tool among those of a tenant's assistants. */
    private static final Set<String> RESERVED = Set.of("public", "system", "platform", "get_execution");

    private Names() {}

    public static boolean isWellFormed(String name) {
        return PATTERN.matcher(name).matches();
    }

    public static boolean isReserved(String name) {
        return RESERVED.contains(name);
    }
}
