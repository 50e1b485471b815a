#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace stonehand
{

/// What a page of the preview asks for.
struct PreviewRequest {
    std::string path;                         ///< behind the secret: empty, `0/`, `0/data`
    std::map<std::string, std::string> named; ///< what stands behind its `?`
};

/// What it is answered.
struct PreviewAnswer {
    int status = 404;
    std::string type = "text/plain", body = {};
    std::string policy = "default-src 'none'"; ///< of content security
    std::string moved_to = {};                      ///< behind the secret; where the status is 302
};

/// Who answers; called from several threads at once.
struct PreviewAnswers {
    std::function<PreviewAnswer(const PreviewRequest&)> get, post;
    /// Waits for a while until there is something newer than `seen` at this path, and returns its number, or
    /// `seen`; nothing where nothing is ever told there.
    std::function<std::optional<std::uint64_t>(const std::string& path, std::uint64_t seen)> news;
};

/// Why there is no server.
enum class ServingFault { None, PortTaken, NoChance };

/// Answers browsers of this machine, and none but those who know the secret of the run.
///
/// It listens at 127.0.0.1 alone. A request whose `Host` is another name came from a page that had its name
/// lead here, one whose path does not begin with the secret from somebody who was not told it; something is
/// only done for a page of ours (`Origin`). News are told as server-sent events.
class PreviewServer
{
  public:
    /// `port` 0: any that is free.
    PreviewServer(int port, PreviewAnswers answers);
    ~PreviewServer();
    PreviewServer(const PreviewServer&) = delete;
    PreviewServer& operator=(const PreviewServer&) = delete;

    ServingFault fault() const;
    int port() const;
    /// `http://127.0.0.1:8123/3f…/`
    std::string address() const;

  private:
    class Inside;
    std::unique_ptr<Inside> inside_;
};

} // namespace stonehand
