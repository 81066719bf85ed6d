package io.execfabric.hotupdate.recommendation.web;

import io.execfabric.hotupdate.recommendation.Match;
import io.execfabric.hotupdate.recommendation.Match.Word;
import io.execfabric.hotupdate.recommendation.Recommendation;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The reason for a recommendation as one sentence in the reader's language. It quotes the request, never the Skill. */
@Component("whyRecommended")
class WhyText {

    private final MessageSource messages;

    WhyText(MessageSource messages) {
        this.messages = messages;
    }

    public String of(Recommendation recommendation, Locale reader) {
        String found = recommendation.matches().stream()
                .map(match -> field(match, reader))
                .collect(Collectors.joining(text("recommend.why.between", reader)));
        return text("recommend.why", reader, found);
    }

    private String field(Match match, Locale reader) {
        String words = match.words().stream()
                .map(word -> word(word, reader))
                .collect(Collectors.joining(text("recommend.why.words", reader)));
        return text("recommend.why.field", reader, text("recommend.field." + match.field(), reader), words);
    }

    private String word(Word word, Locale reader) {
        return word.meaning().isEmpty()
                ? text("recommend.why.word", reader, word.text())
                : text("recommend.why.meaning", reader, word.text(), word.meaning());
    }

    private String text(String key, Locale reader, Object... arguments) {
        return messages.getMessage(key, arguments, reader);
    }
}
