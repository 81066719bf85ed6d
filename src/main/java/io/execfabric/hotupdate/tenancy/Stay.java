package io.execfabric.hotupdate.tenancy;

/**
 * How long somebody who was let in may stay: until the token, the session or the person ends, or a role is lost. Whoever
 * waits or streams for somebody asks here, and stops.
 */
public interface Stay {

    /** Of what nobody from outside asked for. */
    Stay UNBOUNDED = new Stay() {
        @Override
        public boolean isOver() {
            return false;
        }

        @Override
        public void whenOver(Runnable end) {}

        @Override
        public void answersItself() {}

        @Override
        public void requireKnown() {}
    };

    /** True from at most two seconds after the end, whichever node it was made on. */
    boolean isOver();

    /** Has {@code end} run once when it is over, at once if it is already; must not block. */
    void whenOver(Runnable end);

    /**
     * Says that the end, as {@link #whenOver} tells it, makes this request's answer begin: so it is not cut before there is one,
     * and says why.
     */
    void answersItself();

    /**
     * 401 when the one who asked is let in no more. After a lost role they are: what is answered is decided by what is left.
     */
    void requireKnown();
}
