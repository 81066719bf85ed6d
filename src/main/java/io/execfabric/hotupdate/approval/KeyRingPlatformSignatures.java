package io.execfabric.hotupdate.approval;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** With the keys that approvals are signed with. */
@Component
class KeyRingPlatformSignatures implements PlatformSignatures {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRingPlatformSignatures.class);

    private final PlatformApprovalKeys keys;

    KeyRingPlatformSignatures(PlatformApprovalKeys keys) {
        this.keys = keys;
    }

    @Override
    public PlatformSignature sign(String text) {
        KeyRing ring = keys.ring();
        return new PlatformSignature(Base64.getEncoder().encodeToString(ring.sign(bytes(text))), ring.signingKeyId());
    }

    @Override
    public boolean verifies(String text, PlatformSignature signature) {
        byte[] signed;
        try {
            signed = Base64.getDecoder().decode(signature.value());
        } catch (IllegalArgumentException e) {
            LOG.warn("A signature by {} is not Base64", signature.keyId(), e);
            return false;
        }
        return keys.verifying(signature.keyId())
                .filter(key -> Ed25519.verifies(key, bytes(text), signed))
                .isPresent();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
