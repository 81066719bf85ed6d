package io.execfabric.hotupdate.capability.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.execfabric.hotupdate.capability.RevocationTarget;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RevocationRequestTests {

    private static final String DIGEST = Digest.ofText("package").value();

    @Test
    void namesADigest() {
        assertThat(request(" " + DIGEST + " ", null, null, null).target())
                .isEqualTo(new RevocationTarget.OfDigest(new Digest(DIGEST)));
    }

    @Test
    void namesAVersion() {
        assertThat(request("", "acme", "tool", 3).target())
                .isEqualTo(new RevocationTarget.OfVersion(new TenantId("acme"), new ScriptCode("tool"), 3));
    }

    @Test
    void namesOneOfTheTwo() {
        assertRefused(request(null, null, null, null), ErrorCode.INPUT_INVALID);
        assertRefused(request(DIGEST, "acme", "tool", 3), ErrorCode.INPUT_INVALID);
        assertRefused(request(null, "acme", "tool", null), ErrorCode.INPUT_INVALID);
        assertRefused(request(null, null, "tool", 1), ErrorCode.INPUT_INVALID);
    }

    @Test
    void whatCannotBeANameNamesNothing() {
        assertRefused(request(null, "../acme", "tool", 1), ErrorCode.NOT_FOUND);
        assertRefused(request(null, "acme", "Tool!", 1), ErrorCode.NOT_FOUND);
        assertRefused(request("sha256:no", null, null, null), ErrorCode.BAD_REQUEST);
    }

    @Test
    void killsOnlyWhenAsked() {
        assertThat(RevocationRequest.of(null).kills()).isFalse();
        assertThat(new RevocationRequest(DIGEST, null, null, null, "x", true).kills())
                .isTrue();
    }

    private static RevocationRequest request(
            @Nullable String digest, @Nullable String tenant, @Nullable String skill, @Nullable Integer version) {
        return new RevocationRequest(digest, tenant, skill, version, "because", null);
    }

    private static void assertRefused(RevocationRequest request, ErrorCode code) {
        assertThatThrownBy(request::target)
                .isInstanceOfSatisfying(
                        HotUpdateException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
