package io.execfabric.hotupdate;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.journey.AnswersJourney;
import io.execfabric.hotupdate.journey.BaseJourney;
import io.execfabric.hotupdate.journey.BreakGlassJourney;
import io.execfabric.hotupdate.journey.DoorsJourney;
import io.execfabric.hotupdate.journey.DriftJourney;
import io.execfabric.hotupdate.journey.FailureJourney;
import io.execfabric.hotupdate.journey.GrantSwitchJourney;
import io.execfabric.hotupdate.journey.InputJourney;
import io.execfabric.hotupdate.journey.IntegrityJourney;
import io.execfabric.hotupdate.journey.IsolationJourney;
import io.execfabric.hotupdate.journey.LimitsJourney;
import io.execfabric.hotupdate.journey.McpJourney;
import io.execfabric.hotupdate.journey.MistakesJourney;
import io.execfabric.hotupdate.journey.PasswordJourney;
import io.execfabric.hotupdate.journey.PeopleJourney;
import io.execfabric.hotupdate.journey.PlatformPeopleJourney;
import io.execfabric.hotupdate.journey.PublicJourney;
import io.execfabric.hotupdate.journey.QuarantineJourney;
import io.execfabric.hotupdate.journey.RecommendationJourney;
import io.execfabric.hotupdate.journey.RunJourney;
import io.execfabric.hotupdate.journey.ScanJourney;
import io.execfabric.hotupdate.journey.SubmissionJourney;
import io.execfabric.hotupdate.journey.SyncJourney;
import io.execfabric.hotupdate.journey.TextJourney;
import io.execfabric.hotupdate.journey.TouchedTenantJourney;
import io.execfabric.hotupdate.journey.TrialJourney;
import io.execfabric.hotupdate.journey.TypeScriptJourney;
import io.execfabric.hotupdate.journey.VersionJourney;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.support.MySqlTest;
import io.execfabric.hotupdate.tenancy.UserDirectory;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;
import org.springframework.beans.factory.annotation.Autowired;

/** The same journeys on a real MySQL, the production database. */
@MySqlTest
class HotUpdateMySqlTests {

    @Nested
    class Submitting extends SubmissionJourney {}

    @Nested
    class Running extends RunJourney {}

    @Nested
    class Failing extends FailureJourney {}

    @Nested
    class Writing extends TextJourney {}

    @Nested
    class Giving extends InputJourney {}

    @Nested
    class Trying extends TrialJourney {}

    @Nested
    class Scanning extends ScanJourney {}

    @Nested
    class Tampering extends IntegrityJourney {}

    @Nested
    class Drifting extends DriftJourney {}

    @Nested
    class Quarantining extends QuarantineJourney {}

    @Nested
    class Limiting extends LimitsJourney {}

    @Nested
    class Walking extends DoorsJourney {}

    @Nested
    class Mistaking extends MistakesJourney {

        /** Those that ask most of the database; the others are the same services. */
        @Override
        protected Stream<Arguments> places() {
            return super.places().limit(5);
        }
    }

    @Nested
    class Staffing extends PeopleJourney {}

    @Nested
    class ChoosingPasswords extends PasswordJourney {}

    @Nested
    class StaffingThePlatform extends PlatformPeopleJourney {}

    @Nested
    class Versioning extends VersionJourney {}

    @Nested
    class Isolating extends IsolationJourney {}

    @Nested
    class SweepingFirst extends TouchedTenantJourney {}

    @Nested
    class Answering extends AnswersJourney {}

    @Nested
    class BreakingGlass extends BreakGlassJourney {}

    @Nested
    class Providing extends PublicJourney {}

    @Nested
    class Lending extends GrantSwitchJourney {}

    @Nested
    class Assisting extends McpJourney {}

    @Nested
    class AssistingByTypeScript extends TypeScriptJourney {}

    @Nested
    class Recommending extends RecommendationJourney {}

    @Test
    void aTenantsNameKeepsEmojiAndChinese(@Autowired UserDirectory users, @Autowired IdentityService identities) {
        users.createTenant(new TenantId("north"), "北方 🧭");

        assertThat(identities
                        .createTenantQuery()
                        .tenantId("north")
                        .singleResult()
                        .getName())
                .isEqualTo("北方 🧭");
    }

    @Nested
    class Syncing extends SyncJourney {}

    @Nested
    class Stepping extends BaseJourney {}
}
