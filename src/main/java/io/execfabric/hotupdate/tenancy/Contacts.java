package io.execfabric.hotupdate.tenancy;

import io.execfabric.hotupdate.shared.TenantId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who holds a role, and how they are reached. */
public interface Contacts {

    /**
     * People with {@code role}, in order of id.
     *
     * @param tenant whose people; null for the platform's
     */
    List<Contact> holding(@Nullable TenantId tenant, Role role);

    /** How {@code user} is reached; without an address for one who is not known. */
    Contact of(String user);

    /** Keeps the person's own address and language; null takes the address out. */
    void keep(String user, @Nullable MailAddress address, Locale language);
}
