package io.execfabric.hotupdate.tenancy.people;

/**
 * Somebody's first or new password, which nobody can read again.
 *
 * @param password random; a new one for somebody who had one already is a one-time password
 */
public record IssuedPassword(UserView user, String password) {

    /** Without the password: this may end up in a log. */
    @Override
    public String toString() {
        return "IssuedPassword[user=" + user + "]";
    }
}
