package io.execfabric.hotupdate.tenancy.identity;

import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Contact;
import io.execfabric.hotupdate.tenancy.Contacts;
import io.execfabric.hotupdate.tenancy.MailAddress;
import io.execfabric.hotupdate.tenancy.Role;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Addresses are a field of the engine's users (an admin can change them in Camunda Admin, too), languages their extra facts. */
@Component
class CamundaContacts implements Contacts {

    private static final String LANGUAGE = "language";

    private final IdentityService identity;
    private final EngineView engine;

    CamundaContacts(IdentityService identity, EngineView engine) {
        this.identity = identity;
        this.engine = engine;
    }

    @Override
    public List<Contact> holding(@Nullable TenantId tenant, Role role) {
        return engine.whole(() -> {
            UserQuery people = identity.createUserQuery().memberOfGroup(role.word());
            return (tenant == null ? people : people.memberOfTenant(tenant.value()))
                    .orderByUserId().asc().list().stream().map(this::contact).toList();
        });
    }

    @Override
    public Contact of(String user) {
        return engine.whole(() -> {
            User found = identity.createUserQuery().userId(user).singleResult();
            return found == null ? new Contact(user, null, Locale.ENGLISH) : contact(found);
        });
    }

    @Override
    public void keep(String user, @Nullable MailAddress address, Locale language) {
        engine.whole(() -> {
            User found = identity.createUserQuery().userId(user).singleResult();
            if (found == null) {
                throw HotUpdateException.notFound("user");
            }
            found.setEmail(address == null ? null : address.value());
            identity.saveUser(found);
            identity.setUserInfo(user, LANGUAGE, language.toLanguageTag());
            return found;
        });
    }

    private Contact contact(User user) {
        String language = identity.getUserInfo(user.getId(), LANGUAGE);
        return new Contact(
                user.getId(),
                address(user.getEmail()),
                language == null ? Locale.ENGLISH : Locale.forLanguageTag(language));
    }

    /** What Camunda Admin let in and nobody could be written to counts as none. */
    private static @Nullable MailAddress address(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return new MailAddress(text.trim());
        } catch (HotUpdateException notAnAddress) {
            return null;
        }
    }
}
