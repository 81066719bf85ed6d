package io.execfabric.hotupdate.tenancy.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingTexts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken as a password, and why something is not. */
class PasswordPolicyTests {

    private final PasswordPolicy policy = new PasswordPolicy(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plough kettle anvil",
                "Tr0mbone-Quilt-77",
                "我家的猫每天早上都要吃两条小鱼干",
                "четыре слова без смысла",
                "q4Z-vN81_xTbUe0Lm2yKpR7s"
            })
    void longAndUnguessableOnesAreTakenInEveryScript(String password) {
        assertThat(policy.faults("acme-admin", password)).isEmpty();
    }

    @Test
    void everyCharacterCountsUpToTheLongest() {
        String sentence = "plough kettle anvil ".repeat(7);

        assertThat(policy.faults("ann", sentence.substring(0, PasswordPolicy.LONGEST)))
                .isEmpty();
        assertThat(keys(sentence.substring(0, PasswordPolicy.LONGEST + 1))).containsExactly("password.long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "            ", "\t\t\t\t\t\t\t\t\t\t\t\t\t", "　　　　　　　　　　　　　"})
    void nothingIsNoPassword(String password) {
        assertThat(keys(password)).containsExactly("password.blank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Xk7!", "Xk7!mQ92#wz", "短密码"})
    void shortOnesAreRefusedWhateverCharactersTheyHave(String password) {
        assertThat(keys(password)).containsExactly("password.short");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plough kettle\nanvil", "plough\u0000kettle anvil", "plough kettle anvil\ud83d"})
    void controlCharactersAndHalfOnesAreRefused(String password) {
        assertThat(keys(password)).containsExactly("password.control");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "passwordpassword",
                "123456789012",
                "qwertyuiopas",
                "aaaaaaaaaaaaaaaaaaaa",
                "ＰＡＳＳＷＯＲＤ１２３４",
                "acme-admin-1",
                "Acme-Admin-2026",
                "nimda-emca12",
                "acme-admin-demo",
                "acme-admin-demo1",
                "my.ACME.admin.pw",
                "execfabric-demo"
            })
    void commonOnesAndTheOwnNameAreRefused(String password) {
        assertThat(keys(password)).containsExactly("password.guessed");
    }

    @Test
    void allThatIsWrongIsSaidInBothLanguages() {
        assertThat(keys("a\nb")).containsExactly("password.short", "password.control");
        Finding fault = policy.faults("ann", "short").get(0);
        assertThat(fault.message()).contains("at least 12");
        assertThat(FindingTexts.text(fault, Locale.SIMPLIFIED_CHINESE)).contains("至少需要 12");
        assertThatThrownBy(() -> policy.check("ann", "short"))
                .isInstanceOfSatisfying(
                        HotUpdateException.class,
                        refused -> assertThat(refused.findings()).hasSize(1));
    }

    @Test
    void theDemoWorldsPasswordIsTakenThereAndNoOtherOfItsKind() {
        PasswordPolicy demo = new PasswordPolicy(List.of(new DemoPasswordExemption()));

        assertThat(demo.faults("acme-admin", "acme-admin-demo")).isEmpty();
        assertThat(demo.faults("acme-admin", "acme-admin-demo1")).isNotEmpty();
        assertThat(policy.faults("acme-admin", "acme-admin-demo")).isNotEmpty();
    }

    @Test
    void whatIsMadeByThePlatformIsTaken() {
        assertThat(policy.faults("ann", new Passwords().next())).isEmpty();
    }

    private List<String> keys(String password) {
        return policy.faults("acme-admin", password).stream()
                .map(fault -> String.valueOf(fault.wording()).replaceAll("(?s).*key=([^,]+),.*", "$1"))
                .toList();
    }
}
