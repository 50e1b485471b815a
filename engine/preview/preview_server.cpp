#include "preview/preview_server.hpp"

#include <atomic>
#include <chrono>
#include <optional>
#include <thread>

#include <fmt/format.h>
#include <httplib.h>

#include "preview/secret.hpp"

namespace stonehand
{

namespace
{

using httplib::Request;
using httplib::Response;
using Handled = httplib::Server::HandlerResponse;

constexpr const char* host = "127.0.0.1";
// Each page that is open holds one for its news; a browser opens six at most.
constexpr std::size_t threads = 24;
constexpr std::size_t longest_body = 0, most_requests = 100'000;
constexpr int forbidden = 403, not_found = 404, too_much = 413;

void refuse(Response& response, int status)
{
    response.status = status;
    response.set_content(status == not_found ? "not found\n" : "refused\n", "text/plain");
}

/// A port that others listen at is taken, whatever their options (the library would share it).
void set_socket_options(socket_t socket)
{
    const int yes = 1;
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
}

httplib::Headers headers_of_all()
{
    return {{"Cache-Control", "no-store"},
            {"Referrer-Policy", "no-referrer"},
            {"X-Content-Type-Options", "nosniff"},
            {"X-Frame-Options", "DENY"},
            {"Cross-Origin-Opener-Policy", "same-origin"},
            {"Cross-Origin-Resource-Policy", "same-origin"}};
}

bool has_body(const Request& request)
{
    return request.has_header("Transfer-Encoding") ||
           (request.has_header("Content-Length") && request.get_header_value("Content-Length") != "0");
}

PreviewRequest asked(const Request& request, std::string path)
{
    PreviewRequest asked{std::move(path), {}};
    for (const auto& [name, value] : request.params) asked.named.emplace(name, value);
    return asked;
}

} // namespace

class PreviewServer::Inside
{
  public:
    Inside(int port, PreviewAnswers answers) : answers_(std::move(answers)), secret_(make_secret())
    {
        if (secret_.empty()) {
            fault_ = ServingFault::NoChance;
            return;
        }
        set_up();
        port_ = port != 0 ? (server_.bind_to_port(host, port) ? port : -1) : server_.bind_to_any_port(host);
        if (port_ <= 0) {
            fault_ = ServingFault::PortTaken;
            return;
        }
        thread_ = std::thread([this] {
            server_.listen_after_bind();
            stopped_ = true;
        });
        // One that is stopped before it runs would run for ever.
        while (!server_.is_running() && !stopped_) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }

    ~Inside()
    {
        stopped_ = true;
        server_.stop();
        if (thread_.joinable()) thread_.join();
    }

    ServingFault fault() const { return fault_; }
    int port() const { return port_; }
    std::string address() const { return fmt::format("http://{}:{}/{}/", host, port_, secret_); }

  private:
    void set_up()
    {
        server_.new_task_queue = [] { return new httplib::ThreadPool(threads); };
        server_.set_socket_options(set_socket_options);
        server_.set_tcp_nodelay(true);
        server_.set_keep_alive_max_count(most_requests);
        server_.set_payload_max_length(longest_body);
        server_.set_default_headers(headers_of_all());
        // Before the library's own routes, whose patterns are more than is needed.
        server_.set_pre_routing_handler([this](const Request& request, Response& response) {
            answer(request, response);
            return Handled::Handled;
        });
    }

    /// Browsers leave out the port that http has anyway (RFC 9110, 4.2.3).
    bool is_our_name(const std::string& name) const
    {
        constexpr int usual_port = 80;
        const std::string port =
            port_ == usual_port && name.find(':') == name.npos ? "" : fmt::format(":{}", port_);
        return name == host + port || name == "localhost" + port;
    }

    /// Whether a page of ours asks: browsers name the origin of whatever asks for more than to be shown.
    bool is_our_page(const Request& request) const
    {
        constexpr std::string_view scheme = "http://";
        const std::string origin = request.get_header_value("Origin");
        return origin.starts_with(scheme) && is_our_name(origin.substr(scheme.size()));
    }

    /// The path behind the secret.
    std::optional<std::string> path_behind_secret(const std::string& path) const
    {
        const std::size_t end = path.find('/', 1);
        if (!path.starts_with('/') || end == path.npos || !is_secret(path.substr(1, end - 1), secret_))
            return std::nullopt;
        return path.substr(end + 1);
    }

    void answer(const Request& request, Response& response) const
    {
        const bool posted = request.method == "POST";
        if (!is_our_name(request.get_header_value("Host")) || (posted && !is_our_page(request)) ||
            (!posted && request.method != "GET" && request.method != "HEAD"))
            return refuse(response, forbidden);
        if (has_body(request)) return refuse(response, too_much);
        auto path = path_behind_secret(request.path);
        if (!path) return refuse(response, not_found);
        constexpr std::string_view events = "events";
        if (!posted && path->ends_with(events)) return tell_news(*path, request, response);
        const auto& answerer = posted ? answers_.post : answers_.get;
        give(answerer(asked(request, std::move(*path))), response);
    }

    void give(PreviewAnswer answer, Response& response) const
    {
        response.status = answer.status;
        response.set_header("Content-Security-Policy", answer.policy + "; frame-ancestors 'none'");
        if (!answer.moved_to.empty())
            response.set_header("Location", fmt::format("/{}/{}", secret_, answer.moved_to));
        if (answer.body.empty()) return;
        // Content that is provided is sent as it is: the library would press any other one together for a
        // browser that takes Brotli, which costs seconds and saves nothing on the way within a machine.
        const auto body = std::make_shared<const std::string>(std::move(answer.body));
        response.set_content_provider(body->size(), answer.type.c_str(),
                                      [body](std::size_t at, std::size_t length, httplib::DataSink& sink) {
                                          return sink.write(body->data() + at, length);
                                      });
    }

    /// One line for each piece of news; an empty comment meanwhile, so that one whose page is closed is let
    /// go.
    void tell_news(const std::string& path, const Request& request, Response& response) const
    {
        const std::string said = request.get_param_value("seen");
        std::uint64_t seen = std::strtoull(said.c_str(), nullptr, 10);
        response.set_chunked_content_provider(
            "text/event-stream", [this, path, seen](std::size_t, httplib::DataSink& sink) mutable {
                const auto news = answers_.news(path, seen);
                if (stopped_ || !news) return false;
                const std::string line = *news == seen ? ":\n\n" : fmt::format("data: {}\n\n", *news);
                seen = *news;
                return sink.is_writable() && sink.write(line.data(), line.size());
            });
    }

    PreviewAnswers answers_;
    std::string secret_;
    ServingFault fault_ = ServingFault::None;
    int port_ = -1;
    std::atomic<bool> stopped_ = false;
    httplib::Server server_;
    std::thread thread_;
};

PreviewServer::PreviewServer(int port, PreviewAnswers answers)
    : inside_(std::make_unique<Inside>(port, std::move(answers)))
{
}

PreviewServer::~PreviewServer() = default;

ServingFault PreviewServer::fault() const
{
    return inside_->fault();
}

int PreviewServer::port() const
{
    return inside_->port();
}

std::string PreviewServer::address() const
{
    return inside_->address();
}

} // namespace stonehand
