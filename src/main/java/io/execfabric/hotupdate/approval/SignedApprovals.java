package io.execfabric.hotupdate.approval;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** Signs with the one private key and verifies by key id. Strict at every step: one changed character is a refusal. */
@Component
class SignedApprovals implements Approvals {

    private final PlatformApprovalKeys keys;
    private final RememberedApprovals remembered = new RememberedApprovals();

    SignedApprovals(PlatformApprovalKeys keys) {
        this.keys = keys;
    }

    @Override
    public SignedApproval sign(ApprovalRecord record) {
        String text = CanonicalRecord.text(record);
        KeyRing ring = keys.ring();
        String signature = Base64.getEncoder().encodeToString(ring.sign(utf8(text)));
        return new SignedApproval(text, signature, ring.signingKeyId());
    }

    @Override
    public ApprovalRecord verified(SignedApproval approval) {
        PublicKey key = keys.verifying(approval.keyId()).orElseThrow(() -> invalid(Wording.of("approval.unknown-key")));
        return remembered.verified(key, approval, SignedApprovals::verify, SignedApprovals::read);
    }

    private static void verify(PublicKey key, SignedApproval approval) {
        if (!Ed25519.verifies(key, utf8(approval.record()), signature(approval))) {
            throw invalid(Wording.of("approval.signature"));
        }
    }

    private static ApprovalRecord read(SignedApproval approval) {
        try {
            return CanonicalRecord.parse(approval.record());
        } catch (JsonProcessingException e) {
            throw new HotUpdateException(ErrorCode.APPROVAL_INVALID, Wording.of("approval.unreadable"), e);
        }
    }

    /** Refuses half surrogates, which a lenient encoder would turn into question marks and so into another text. */
    private static byte[] utf8(String text) {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] result = new byte[bytes.remaining()];
            bytes.get(result);
            return result;
        } catch (CharacterCodingException e) {
            throw new HotUpdateException(ErrorCode.APPROVAL_INVALID, Wording.of("approval.no-unicode"), e);
        }
    }

    private static byte[] signature(SignedApproval approval) {
        try {
            byte[] signature = Base64.getDecoder().decode(approval.signature());
            if (Base64.getEncoder().encodeToString(signature).equals(approval.signature())) {
                return signature;
            }
        } catch (IllegalArgumentException e) {
            throw new HotUpdateException(ErrorCode.APPROVAL_INVALID, Wording.of("approval.no-base64"), e);
        }
        throw invalid(Wording.of("approval.no-plain-base64"));
    }

    private static HotUpdateException invalid(Wording why) {
        return new HotUpdateException(ErrorCode.APPROVAL_INVALID, why);
    }
}
