package io.execfabric.hotupdate.approval;

/** Signs other texts than approvals with the platform's own key, for whoever has to prove that this platform said so. */
public interface PlatformSignatures {

    /** Ed25519 over the text in UTF-8, with the key that signs now. */
    PlatformSignature sign(String text);

    /** Whether a key that this server knows signed exactly this text. */
    boolean verifies(String text, PlatformSignature signature);
}
