package io.execfabric.hotupdate.approval;

import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.HotUpdateProperties;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import java.nio.file.Path;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The key ring in force; a rotation puts the next one in its place without a restart. */
@Component
class PlatformKeys implements ApprovalKeys {

    private final Path directory;
    private final ApplicationEventPublisher events;
    private volatile KeyRing ring;

    PlatformKeys(HotUpdateProperties properties, ApplicationEventPublisher events) {
        this.directory = properties.keys();
        this.events = events;
        this.ring = KeyRing.open(directory);
    }

    KeyRing ring() {
        return ring;
    }

    @Override
    public List<ApprovalKey> all() {
        return ring.publicKeys();
    }

    @Override
    public ApprovalKey one(String keyId) {
        return all().stream()
                .filter(key -> key.keyId().equals(keyId))
                .findFirst()
                .orElseThrow(() -> HotUpdateException.notFound("approval key"));
    }

    @Override
    public synchronized ApprovalKey rotate(Caller caller, String reason) {
        caller.require(Role.PLATFORM_ADMIN);
        if (reason.isBlank()) {
            throw new HotUpdateException(ErrorCode.REASON_MISSING, "Say why the approval key is replaced.");
        }
        ring = KeyRing.rotate(directory);
        ApprovalKey key = one(ring.signingKeyId());
        events.publishEvent(
                new Audited(null, caller.user(), "APPROVAL_KEY_ROTATED", "approvalKey", key.keyId(), reason.strip()));
        return key;
    }
}
