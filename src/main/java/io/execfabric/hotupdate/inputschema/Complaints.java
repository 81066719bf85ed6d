package io.execfabric.hotupdate.inputschema;

import com.networknt.schema.Error;
import io.execfabric.hotupdate.shared.text.CutText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The validator's complaints as we tell them: few, short, and in both languages of the product. */
final class Complaints {

    private static final int LONGEST = 300;

    private Complaints() {}

    /** @param chinese the same complaints in the same order */
    static List<Mismatch> mismatches(List<Error> english, List<Error> chinese) {
        return IntStream.range(0, Math.min(english.size(), chinese.size()))
                .limit(InputSchema.MAX_TOLD)
                .mapToObj(i -> mismatch(english.get(i), chinese.get(i)))
                .distinct()
                .toList();
    }

    private static Mismatch mismatch(Error english, Error chinese) {
        return new Mismatch(pointer(english), field(english), told(english), told(chinese));
    }

    static String pointer(Error error) {
        return error.getInstanceLocation().toString();
    }

    /** A complaint can name all values that would do, however many. */
    static String told(Error error) {
        return CutText.marked(error.getMessage(), LONGEST);
    }

    private static String field(Error error) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < error.getInstanceLocation().getNameCount(); i++) {
            names.add(String.valueOf(error.getInstanceLocation().getName(i)));
        }
        if (error.getProperty() != null) {
            names.add(error.getProperty());
        }
        return String.join(".", names);
    }
}
