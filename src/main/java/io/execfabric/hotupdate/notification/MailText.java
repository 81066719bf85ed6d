package io.execfabric.hotupdate.notification;

import io.execfabric.hotupdate.tenancy.MailAddress;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.stereotype.Component;

/**
 * Words an e-mail, in plain text. It says what waits and where, and nothing that a tenant wrote: e-mail leaves the
 * platform.
 */
@Component
class MailText {

    private final MessageSource messages;
    private final NotificationProperties properties;

    MailText(MessageSource messages, NotificationProperties properties) {
        this.messages = messages;
        this.properties = properties;
    }

    SimpleMailMessage of(NotificationView notification, MailAddress to, Locale language) {
        String what = messages.getMessage(
                "notice." + notification.kind(),
                new Object[] {notification.subjectName(), notification.tenant().value()},
                language);
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom(properties.from());
        mail.setTo(to.value());
        mail.setSubject("[Hot Update] " + what);
        mail.setText(what + "\n\n" + properties.portal().resolve(notification.page()) + "\n\n"
                + messages.getMessage("notice.mail.why", new Object[0], language) + "\n");
        return mail;
    }
}
