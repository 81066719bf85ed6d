package io.execfabric.hotupdate.notification;

import io.execfabric.hotupdate.tenancy.Contact;
import io.execfabric.hotupdate.tenancy.Contacts;
import io.execfabric.hotupdate.tenancy.MailAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Sends one notification by e-mail, unless the matter is settled or the person has no address any more. */
@Component
class MailSending {

    private static final Logger LOG = LoggerFactory.getLogger(MailSending.class);

    private final NotificationRepository notifications;
    private final Contacts contacts;
    private final MailText text;
    private final ObjectProvider<JavaMailSender> smtp;

    MailSending(
            NotificationRepository notifications,
            Contacts contacts,
            MailText text,
            ObjectProvider<JavaMailSender> smtp) {
        this.notifications = notifications;
        this.contacts = contacts;
        this.text = text;
        this.smtp = smtp;
    }

    void send(String notificationId) {
        notifications
                .findById(notificationId)
                .filter(notification -> !notification.isSettled())
                .ifPresent(this::send);
    }

    private void send(Notification notification) {
        Contact person = contacts.of(notification.recipient());
        MailAddress address = person.address();
        if (address != null) {
            smtp.getObject().send(text.of(notification.view(), address, person.language()));
        }
    }

    void giveUp(String notificationId) {
        LOG.error(
                "The e-mail of notification {} could not be sent and is given up; it stays in the inbox.",
                notificationId);
    }
}
