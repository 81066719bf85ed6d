package io.execfabric.hotupdate.shared.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.DataInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;

/**
 * Parsers that refuse a number whose exponent is beyond everything, as they refuse one that is too long: the library throws
 * what no reader of JSON expects.
 */
final class ExactJsonFactory extends JsonFactory {

    private static final long serialVersionUID = 1L;

    ExactJsonFactory(JsonFactoryBuilder settings) {
        super(settings);
    }

    @Override
    protected JsonParser _createParser(InputStream in, IOContext context) throws IOException {
        return new Careful(super._createParser(in, context));
    }

    @Override
    protected JsonParser _createParser(Reader reader, IOContext context) throws IOException {
        return new Careful(super._createParser(reader, context));
    }

    @Override
    protected JsonParser _createParser(char[] data, int offset, int length, IOContext context, boolean recyclable)
            throws IOException {
        return new Careful(super._createParser(data, offset, length, context, recyclable));
    }

    @Override
    protected JsonParser _createParser(byte[] data, int offset, int length, IOContext context) throws IOException {
        return new Careful(super._createParser(data, offset, length, context));
    }

    @Override
    protected JsonParser _createParser(DataInput input, IOContext context) throws IOException {
        return new Careful(super._createParser(input, context));
    }

    private interface Reading<T> {
        T get() throws IOException;
    }

    private static final class Careful extends JsonParserDelegate {

        Careful(JsonParser parser) {
            super(parser);
        }

        @Override
        public BigDecimal getDecimalValue() throws IOException {
            return carefully(delegate::getDecimalValue);
        }

        @Override
        public Number getNumberValue() throws IOException {
            return carefully(delegate::getNumberValue);
        }

        @Override
        public Number getNumberValueExact() throws IOException {
            return carefully(delegate::getNumberValueExact);
        }

        @Override
        public NumberType getNumberType() throws IOException {
            return carefully(delegate::getNumberType);
        }

        private static <T> T carefully(Reading<T> reading) throws IOException {
            try {
                return reading.get();
            } catch (NumberFormatException | ArithmeticException e) {
                StreamConstraintsException refused =
                        new StreamConstraintsException("Number value has an exponent beyond everything");
                refused.initCause(e);
                throw refused;
            }
        }
    }
}
