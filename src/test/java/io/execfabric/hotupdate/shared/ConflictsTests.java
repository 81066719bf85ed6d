package io.execfabric.hotupdate.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.execfabric.hotupdate.shared.wording.Wording;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;

class ConflictsTests {

    @ParameterizedTest
    @CsvSource({
        "40001, 1213, MySQL: deadlock",
        "HY000, 1205, MySQL: lock wait time-out",
        "40001, 40001, H2: deadlock",
        "HYT00, 50200, H2: lock wait time-out",
        "90131, 90131, H2: concurrent update",
        "40P01, 0, another database's deadlock"
    })
    void whatWasHeldOrChangedIsALostRaceHoweverDeepItSits(String state, int code) {
        Throwable failure = new IllegalStateException(new RuntimeException(new SQLException("words", state, code)));

        assertThat(Conflicts.isIn(failure)).isTrue();
        assertThat(Conflicts.isOver(failure)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"23000, 1062, MySQL", "23505, 23505, H2"})
    void aKeyThatIsTakenIsOneToo(String state, int code) {
        Throwable failure = new DataIntegrityViolationException("words", new SQLException("words", state, code));

        assertThat(Conflicts.isIn(failure)).isTrue();
        assertThat(Conflicts.isOver(failure)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "23502, 23502, H2: null",
        "23000, 1452, MySQL: no parent",
        "42000, 1064, MySQL: syntax",
        "08S01, 0, line"
    })
    void anyOtherFailureIsNone(String state, int code) {
        assertThat(Conflicts.isIn(new DataIntegrityViolationException("words", new SQLException("words", state, code))))
                .isFalse();
    }

    static Stream<RuntimeException> told() {
        return Stream.of(
                new OptimisticLockException(),
                new OptimisticLockingFailureException("words"),
                new CannotAcquireLockException("words"));
    }

    @ParameterizedTest
    @MethodSource("told")
    void isTriedAgainAndAtLastTold(RuntimeException lost) {
        AtomicInteger tries = new AtomicInteger();

        assertThatExceptionOfType(HotUpdateException.class)
                .isThrownBy(() -> Conflicts.retried(() -> {
                    tries.incrementAndGet();
                    throw lost;
                }))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(ErrorCode.CONFLICT));
        assertThat(tries).hasValue(3);
    }

    @Test
    void whoIsFirstTheSecondTimeGetsTheAnswer() {
        AtomicInteger tries = new AtomicInteger();

        assertThat(Conflicts.retried(() -> {
                    if (tries.incrementAndGet() == 1) {
                        throw new OptimisticLockingFailureException("words");
                    }
                    return "done";
                }))
                .isEqualTo("done");
    }

    @Test
    void aRefusalIsNotAskedTwiceWhateverIsBehindIt() {
        AtomicInteger tries = new AtomicInteger();
        HotUpdateException refusal = new HotUpdateException(
                ErrorCode.ALREADY_DECIDED, Wording.told("Decided."), new OptimisticLockingFailureException("words"));

        assertThatThrownBy(() -> Conflicts.retried(() -> {
                    tries.incrementAndGet();
                    throw refusal;
                }))
                .isSameAs(refusal);
        assertThat(tries).hasValue(1);
    }
}
