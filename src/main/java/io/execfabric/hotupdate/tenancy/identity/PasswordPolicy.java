package io.execfabric.hotupdate.tenancy.identity;

import com.nulabinc.zxcvbn.Zxcvbn;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.shared.text.CutText;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What a password has to be, at every door that sets one, the engine's own included. After NIST SP 800-63B: length and not
 * being guessable count; kinds of characters and dates of expiry do not. It is judged as it is hashed, in Unicode's NFKC.
 */
@Component
class PasswordPolicy {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    /** Of zxcvbn's 0–4: at least 10^8 guesses, which the throttle makes centuries. */
    private static final int STRONG = 3;

    /** What follows does not make a password easier to guess, and measuring costs more than its length. */
    private static final int MEASURED = 48;

    /** Shorter ones are in every sentence. */
    private static final int WORD = 3;

    private static final int LEFT = 8;

    private static final List<String> OUR_WORDS = List.of("execfabric", "hotupdate", "hot update", "demo");

    private final Zxcvbn meter = new Zxcvbn();
    private final List<PasswordExemption> exemptions;

    @Autowired
    PasswordPolicy(ObjectProvider<PasswordExemption> exemptions) {
        this(exemptions.orderedStream().toList());
    }

    PasswordPolicy(List<PasswordExemption> exemptions) {
        this.exemptions = exemptions;
    }

    /** All that is wrong with {@code password} for {@code user}, in words; empty for one that is taken. */
    List<Finding> faults(String user, String password) {
        if (exemptions.stream().anyMatch(exemption -> exemption.covers(user, password))) {
            return List.of();
        }
        String judged = Normalizer.normalize(password, Normalizer.Form.NFKC);
        if (judged.isBlank()) {
            return List.of(fault("password.blank"));
        }
        List<Finding> faults = new ArrayList<>(ofShape(judged));
        if (faults.isEmpty() && isSoonGuessed(user, judged)) {
            faults.add(fault("password.guessed"));
        }
        return faults;
    }

    /** 422 with everything that is wrong with {@code password}. */
    void check(String user, String password) {
        List<Finding> faults = faults(user, password);
        if (!faults.isEmpty()) {
            throw new HotUpdateException(ErrorCode.INPUT_INVALID, Wording.of("password.refused"), faults);
        }
    }

    private static List<Finding> ofShape(String judged) {
        List<Finding> faults = new ArrayList<>();
        int length = judged.codePointCount(0, judged.length());
        if (length < SHORTEST) {
            faults.add(fault("password.short", SHORTEST));
        }
        if (length > LONGEST) {
            faults.add(fault("password.long", LONGEST));
        }
        if (judged.codePoints().anyMatch(PasswordPolicy::isNoCharacter)) {
            faults.add(fault("password.control"));
        }
        return faults;
    }

    private static boolean isNoCharacter(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> false;
        };
    }

    private boolean isSoonGuessed(String user, String judged) {
        List<String> known = new ArrayList<>(OUR_WORDS);
        known.add(user);
        known.addAll(Arrays.asList(user.split("[._@-]+")));
        String measured = CutText.of(judged, MEASURED);
        return isLittleBeside(known, judged) || meter.measure(measured, known).getScore() < STRONG;
    }

    /** Whether hardly anything is left when the words are taken out that everybody knows of this person. */
    private static boolean isLittleBeside(List<String> known, String judged) {
        String rest = judged.toLowerCase(Locale.ROOT);
        for (String word : known) {
            rest = word.length() < WORD ? rest : rest.replace(word.toLowerCase(Locale.ROOT), "");
        }
        return rest.length() < LEFT;
    }

    private static Finding fault(String key, Object... arguments) {
        return Finding.worded(FindingCode.PASSWORD_WEAK, "new", key, arguments);
    }
}
