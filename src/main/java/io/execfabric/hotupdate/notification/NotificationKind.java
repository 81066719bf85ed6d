package io.execfabric.hotupdate.notification;

/** What a person is told. */
public enum NotificationKind {
    REVIEW_WAITING(true, "/submissions/"),
    SECOND_REVIEW_WAITING(true, "/submissions/"),
    FIX_NEEDED(true, "/submissions/"),
    QUARANTINE_WAITING(true, "/submissions/"),
    VERSION_QUARANTINED(true, "/governance/quarantines#"),
    VERSION_WITHHELD(false, "/submissions/"),
    VERSION_REVOKED(false, "/submissions/"),
    RELEASE_CHANGED(false, "/governance/releases#"),
    CONFIRMATION_WAITING(true, "/executions/"),
    BREAK_GLASS_OPENED(false, "/emergency-access#"),
    PERSON_ADDED(false, "/audit?subject="),
    PERSON_CHANGED(false, "/audit?subject="),
    PASSWORD_REPLACED(false, "/audit?subject="),
    YOUR_PASSWORD_REPLACED(false, "/account#"),
    WENT_LIVE(false, "/submissions/"),
    REJECTED(false, "/submissions/"),
    EXPIRED(false, "/submissions/");

    private final boolean toAct;
    private final String page;

    NotificationKind(boolean toAct, String page) {
        this.toAct = toAct;
        this.page = page;
    }

    /** Whether something waits for the reader, rather than being good to know. */
    public boolean toAct() {
        return toAct;
    }

    /** The portal's page about it, as a path. */
    public String pageOf(String subjectId) {
        return page + subjectId;
    }
}
