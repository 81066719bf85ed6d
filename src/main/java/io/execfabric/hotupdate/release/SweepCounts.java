package io.execfabric.hotupdate.release;

/**
 * What a sweep met.
 *
 * @param releases how many releases were compared
 * @param setAside how many things did not belong where they were
 * @param restored how many releases were missing or set aside and are there again
 * @param unrepaired how many releases cannot be put right now
 */
record SweepCounts(int releases, int setAside, int restored, int unrepaired) {

    static final SweepCounts NONE = new SweepCounts(0, 0, 0, 0);

    SweepCounts plus(SweepCounts more) {
        return new SweepCounts(
                releases + more.releases,
                setAside + more.setAside,
                restored + more.restored,
                unrepaired + more.unrepaired);
    }
}
