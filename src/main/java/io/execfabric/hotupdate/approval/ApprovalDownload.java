package io.execfabric.hotupdate.approval;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The three files that verify an approval away from this platform, byte for byte. */
public final class ApprovalDownload {

    private static final MediaType PEM = MediaType.valueOf("application/x-pem-file");

    private ApprovalDownload() {}

    /** The very bytes that are signed. */
    public static ResponseEntity<byte[]> record(SignedApproval approval) {
        return file("record.json", MediaType.APPLICATION_JSON, approval.record().getBytes(StandardCharsets.UTF_8));
    }

    /** The 64 bytes of the signature. */
    public static ResponseEntity<byte[]> signature(SignedApproval approval) {
        return file(
                "record.sig",
                MediaType.APPLICATION_OCTET_STREAM,
                Base64.getDecoder().decode(approval.signature()));
    }

    /** A public key as PEM. */
    public static ResponseEntity<byte[]> key(ApprovalKey key) {
        return file("approval-" + key.keyId() + ".pub.pem", PEM, key.publicKey().getBytes(StandardCharsets.US_ASCII));
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
