package io.execfabric.hotupdate.approval;

import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.HotUpdateProperties;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The key ring in force; a rotation puts the next one in its place without a restart. */
@Component
class PlatformApprovalKeys implements ApprovalKeys {

    private final Path directory;
    private final TrustedKeys trusted;
    private final ApplicationEventPublisher events;
    private volatile KeyRing ring;

    PlatformApprovalKeys(HotUpdateProperties properties, TrustedKeys trusted, ApplicationEventPublisher events) {
        this.directory = properties.keys();
        this.trusted = trusted;
        this.events = events;
        this.ring = KeyRing.open(directory);
    }

    KeyRing ring() {
        return ring;
    }

    /** A key of this server, or of another node that this one was told to trust. */
    Optional<PublicKey> verifying(String keyId) {
        return ring.publicKey(keyId).or(() -> trusted.publicKey(keyId));
    }

    @Override
    public List<ApprovalKey> all() {
        List<ApprovalKey> own = ring.publicKeys();
        Set<String> known = own.stream().map(ApprovalKey::keyId).collect(Collectors.toSet());
        Stream<ApprovalKey> others = trusted.all().entrySet().stream()
                .filter(key -> !known.contains(key.getKey()))
                .map(key -> KeyRing.described(key.getKey(), key.getValue(), false));
        return Stream.concat(own.stream(), others).toList();
    }

    @Override
    public ApprovalKey one(String keyId) {
        return all().stream()
                .filter(key -> key.keyId().equals(keyId))
                .findFirst()
                .orElseThrow(() -> HotUpdateException.notFound("approval-key"));
    }

    @Override
    public synchronized ApprovalKey rotate(Caller caller, String reason) {
        caller.require(Role.PLATFORM_ADMIN);
        if (reason.isBlank()) {
            throw new HotUpdateException(ErrorCode.REASON_MISSING, Wording.of("approval.rotation-reason"));
        }
        ring = KeyRing.rotate(directory);
        ApprovalKey key = one(ring.signingKeyId());
        events.publishEvent(
                new Audited(null, caller.user(), "APPROVAL_KEY_ROTATED", "approvalKey", key.keyId(), reason.strip()));
        return key;
    }
}
