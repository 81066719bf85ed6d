package io.execfabric.hotupdate.approval;

import io.execfabric.hotupdate.shared.download.Download;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.http.MediaType;

/** The three files that verify an approval away from this platform, byte for byte. */
public final class ApprovalDownload {

    private static final MediaType PEM = MediaType.valueOf("application/x-pem-file");

    private ApprovalDownload() {}

    /** The very bytes that are signed. */
    public static Download record(SignedApproval approval) {
        return Download.of(
                "record.json", MediaType.APPLICATION_JSON, approval.record().getBytes(StandardCharsets.UTF_8));
    }

    /** The 64 bytes of the signature. */
    public static Download signature(SignedApproval approval) {
        return Download.of(
                "record.sig",
                MediaType.APPLICATION_OCTET_STREAM,
                Base64.getDecoder().decode(approval.signature()));
    }

    /** A public key as PEM. */
    public static Download key(ApprovalKey key) {
        return Download.of(
                "approval-" + key.keyId() + ".pub.pem", PEM, key.publicKey().getBytes(StandardCharsets.US_ASCII));
    }
}
