package io.execfabric.hotupdate.approval;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whose approvals count besides this server's own.
 *
 * @param trustedKeys a folder with public keys of the other nodes; null for none
 */
@ConfigurationProperties("hotupdate.approval")
record ApprovalProperties(@Nullable Path trustedKeys) {}
