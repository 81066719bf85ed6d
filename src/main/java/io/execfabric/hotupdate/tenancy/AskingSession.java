package io.execfabric.hotupdate.tenancy;

/** The browser session of the present request, which outlives a change of its own person's password. */
public interface AskingSession {

    /** Before the change is committed: the session is that of this password, too. Does nothing for a token's request. */
    void takes(String passwordStamp);

    /** After it: of this password alone, and under another id. */
    void keeps(String passwordStamp);
}
