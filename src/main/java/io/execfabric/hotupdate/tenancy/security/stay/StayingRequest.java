package io.execfabric.hotupdate.tenancy.security.stay;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;

/** A request whose body is refused as soon as its sender is let in no more, its end included. */
class StayingRequest extends HttpServletRequestWrapper {

    private final OpenStay stay;

    StayingRequest(HttpServletRequest request, OpenStay stay) {
        super(request);
        this.stay = stay;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Body(super.getInputStream());
    }

    @Override
    public Collection<Part> getParts() throws IOException, ServletException {
        Collection<Part> parts = super.getParts();
        stay.requireHolding();
        return parts;
    }

    private final class Body extends ServletInputStream {

        private final ServletInputStream in;

        private Body(ServletInputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            stay.requireHolding();
            return one;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int count = in.read(into, from, most);
            stay.requireHolding();
            return count;
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
