package io.execfabric.hotupdate.submission.folder;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import io.execfabric.hotupdate.shared.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a schema says against a document, place by place, in both languages of the product. */
record SchemaErrors(List<Told> list) {

    static SchemaErrors of(Schema schema, String json) {
        List<Error> english = validate(schema, json, Locale.ENGLISH);
        List<Error> chinese = validate(schema, json, Locale.SIMPLIFIED_CHINESE);
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < english.size(); i++) {
            String translated = i < chinese.size()
                    ? chinese.get(i).getMessage()
                    : english.get(i).getMessage();
            String pointer = english.get(i).getInstanceLocation().toString();
            told.add(new Told(pointer, english.get(i).getMessage(), translated));
        }
        return new SchemaErrors(told.stream().distinct().toList());
    }

    private static List<Error> validate(Schema schema, String json, Locale reader) {
        return schema.validate(
                json, InputFormat.JSON, context -> context.executionConfig(config -> config.locale(reader)));
    }

    /** One complaint: a JSON pointer, and what is said there. */
    record Told(String pointer, String english, String chinese) {

        Wording wording(String key) {
            return Wording.of(key, pointer.isEmpty() ? "/" : pointer, english, chinese);
        }
    }
}
