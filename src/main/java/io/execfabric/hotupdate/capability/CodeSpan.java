package io.execfabric.hotupdate.capability;

import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.page.PageRequest;
import org.jspecify.annotations.Nullable;

/** The Skills from one code to another, both included, in the order in which lists have them. */
public record CodeSpan(String first, String last) {

    /** The least character of a code: nothing comes between a code and the same code with this behind it. */
    private static final String LEAST = "-";

    /** No code comes after it. */
    private static final String GREATEST = "z".repeat(64);

    /** What follows a list's cursor; everything when there is none. */
    public static CodeSpan after(@Nullable String cursor) {
        return new CodeSpan(cursor == null ? "" : cursor + LEAST, GREATEST);
    }

    /** What a part of a list is read from. */
    public static CodeSpan of(PageRequest page) {
        return page.only() == null ? after(page.cursor()) : new CodeSpan(page.only(), page.only());
    }

    public static CodeSpan only(ScriptCode code) {
        return new CodeSpan(code.value(), code.value());
    }

    /** What is left of it once {@code read} was read. */
    public CodeSpan beyond(ScriptCode read) {
        return new CodeSpan(read.value() + LEAST, last);
    }
}
