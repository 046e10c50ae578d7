#include "denoise/make_denoiser.h"

#include "denoise/pixart_transformer.h"
#include "denoise/unet_2d_condition.h"

namespace dice {

bool isTransformer(const Config& config)
{
    return config.string("_class_name", "UNet2DConditionModel").find("Transformer2DModel") != std::string::npos;
}

DenoiserShape denoiserShape(const Config& config)
{
    if (isTransformer(config))
        return PixArtShape::fromConfig(config);
    return UNetShape::fromConfig(config);
}

std::unique_ptr<Denoiser> makeDenoiser(const Config& config, const Scope& scope)
{
    if (isTransformer(config))
        return std::make_unique<PixArtTransformer2DModel>(PixArtShape::fromConfig(config), scope);
    return std::make_unique<UNet2DConditionModel>(UNetShape::fromConfig(config), scope);
}

} // namespace dice
