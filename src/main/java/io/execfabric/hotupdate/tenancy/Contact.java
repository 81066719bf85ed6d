package io.execfabric.hotupdate.tenancy;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a person is reached.
 *
 * @param address null when the person gave none
 * @param language in which to write to them
 */
public record Contact(String user, @Nullable MailAddress address, Locale language) {}
