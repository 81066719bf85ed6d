package io.execfabric.hotupdate.inputschema;

import org.jspecify.annotations.Nullable;

/**
 * How much one look may cost, in units of about ten nanoseconds on one core: a bound that is counted ends alike on a busy
 * machine and on an idle one. The look of a thread is found by what it calls deep inside the libraries.
 */
final class Budget {

    /** About a quarter of a second. A flat object of a hundred fields takes 10,000. */
    static final long OF_A_LOOK = 25_000_000;

    private static final ThreadLocal<Budget> CURRENT = new ThreadLocal<>();

    private long left = OF_A_LOOK;

    /** Something to be done within one budget. */
    interface Look<T> {
        T take();
    }

    /** Takes a look on a budget of its own, and on no more stack than there is. */
    static <T> T within(Look<T> look) {
        Budget outer = CURRENT.get();
        CURRENT.set(new Budget());
        try {
            return look.take();
        } catch (Spent | StackOverflowError pastTheBound) {
            throw new NoAnswerException();
        } finally {
            restore(outer);
        }
    }

    /** Pays before the work is done, so that what costs too much is not begun. */
    static void spend(long units) {
        current().pay(units);
    }

    /** The budget of the look that this thread takes; a generous one where nobody looks for a tenant. */
    static Budget current() {
        Budget budget = CURRENT.get();
        return budget == null ? new Budget() : budget;
    }

    void pay(long units) {
        left -= units;
        if (left < 0) {
            throw new Spent();
        }
    }

    /** Says that the bound is reached, from wherever in a look that is seen. */
    static void end() {
        throw new Spent();
    }

    private static void restore(@Nullable Budget outer) {
        if (outer == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(outer);
        }
    }

    /** An error, since the libraries in between catch exceptions, complain of them in the log, and go on. */
    private static final class Spent extends Error {

        private static final long serialVersionUID = 1L;

        Spent() {
            super("A look's budget is spent", null, false, false);
        }
    }
}
