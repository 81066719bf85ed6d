package io.execfabric.hotupdate.notification;

/** What a person is told. */
public enum NotificationKind {
    REVIEW_WAITING(true, "/submissions/{id}/review"),
    SECOND_REVIEW_WAITING(true, "/submissions/{id}/review"),
    FIX_NEEDED(true, "/submissions/{id}"),
    QUARANTINE_WAITING(true, "/submissions/{id}"),
    VERSION_QUARANTINED(true, "/governance/quarantines#{id}"),
    VERSION_WITHHELD(false, "/submissions/{id}"),
    VERSION_REVOKED(false, "/submissions/{id}"),
    RELEASE_CHANGED(false, "/governance/releases#{id}"),
    CONFIRMATION_WAITING(true, "/executions/{id}"),
    BREAK_GLASS_OPENED(false, "/emergency-access#{id}"),
    PERSON_ADDED(false, "/audit?subject={id}"),
    PERSON_CHANGED(false, "/audit?subject={id}"),
    PASSWORD_REPLACED(false, "/audit?subject={id}"),
    YOUR_PASSWORD_REPLACED(false, "/account#{id}"),
    WENT_LIVE(false, "/submissions/{id}"),
    REJECTED(false, "/submissions/{id}"),
    EXPIRED(false, "/submissions/{id}");

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
        return page.replace("{id}", subjectId);
    }
}
