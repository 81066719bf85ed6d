package io.execfabric.hotupdate.tenancy.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Role;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MembershipRulesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "acme | TENANT_ADMIN | true",
                "acme | TENANT_MEMBER,CONFIRMER | true",
                "acme | REVIEWER | false",
                "acme | TENANT_ADMIN,PLATFORM_ADMIN | false",
                "acme | AI | false",
                "acme | '' | false",
                "     | REVIEWER,PLATFORM_ADMIN | true",
                "     | TENANT_MEMBER | false",
                "     | '' | false"
            })
    void aUserHasRolesOfOneSideAndAtLeastOne(@Nullable String tenant, String words, boolean allowed) {
        TenantId side = tenant == null ? null : new TenantId(tenant);
        Set<Role> roles = roles(words);

        assertThat(MembershipRules.allow(side, roles)).isEqualTo(allowed);
        if (allowed) {
            assertThatCode(() -> MembershipRules.check(side, roles)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> MembershipRules.check(side, roles))
                    .isInstanceOfSatisfying(
                            HotUpdateException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BAD_REQUEST));
        }
    }

    private static Set<Role> roles(String words) {
        return words.isEmpty()
                ? Set.of()
                : Arrays.stream(words.split(",")).map(Role::valueOf).collect(Collectors.toSet());
    }
}
