package io.execfabric.hotupdate.notification;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are told by e-mail. The SMTP server itself is {@code spring.mail.*}; without one there is the inbox alone.
 *
 * @param from the sender's address
 * @param portal the portal's address as its readers reach it; links in e-mails begin with it
 * @param tries how often an e-mail is tried before it is given up
 * @param pause after the first failed try; doubled after each further one
 */
@ConfigurationProperties("hotupdate.mail")
record NotificationProperties(
        @DefaultValue("hot-update@localhost") String from,
        @DefaultValue("http://localhost:8080") URI portal,
        @DefaultValue("10") int tries,
        @DefaultValue("1m") Duration pause) {}
