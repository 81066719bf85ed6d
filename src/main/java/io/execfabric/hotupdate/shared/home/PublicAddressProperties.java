package io.execfabric.hotupdate.shared.home;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where this platform is reached from outside, which no request can be believed about.
 *
 * @param publicUrl {@code HOTUPDATE_PUBLIC_URL}, without a slash at its end; null where nobody said
 */
@ConfigurationProperties("hotupdate")
public record PublicAddressProperties(@Nullable URI publicUrl) {}
